// Flags at what something is wrong with: pictures, players, links, and the boxes in their place.
'use strict';

const flags = (() => {
    /** {line, name, reason} */
    let list = [];
    /** element -> {reason, title}, the title being the page's own */
    let flagged = new Map();

    const candidates = 'img, video, audio, .sn-box, a[href]';

    /** The file that an element names. */
    function namedFile(element) {
        if (element.classList.contains('sn-box'))
            return element.querySelector('.sn-detail')?.textContent ?? '';
        const source = element.querySelector('source');
        return cleaning.fileName(element.getAttribute('src') ?? element.getAttribute('href') ?? source?.getAttribute('src') ?? '');
    }

    /** What the flags of `some` are at: element -> reason. Two of one name in a block are the first and the second of that name. */
    function places(some) {
        const found = new Map();
        const named = new Map(); // block's element -> [[name, element]]
        for (const {line, name, reason} of some) {
            for (let i = blocks.indexOfLine(line); i >= 0 && blocks.at(i).last >= line; --i) {
                const {element} = blocks.at(i);
                if (!named.has(element))
                    named.set(element, [...element.querySelectorAll(candidates)].map(each => [namedFile(each), each]));
                const rest = named.get(element);
                const next = rest.findIndex(([file]) => file === name);
                if (next < 0)
                    continue;
                const [[, match]] = rest.splice(next, 1);
                found.set(match.closest('figure') ?? match, reason);
                break;
            }
        }
        return found;
    }

    function put(element, reason) {
        const isNew = !element.classList.contains('sn-flag');
        const title = isNew ? element.getAttribute('title') : flagged.get(element)?.title ?? null;
        element.classList.add('sn-flag');
        element.dataset.reason = reason;
        element.title = reason;
        flagged.set(element, {reason, title});
    }

    function take(element) {
        element.classList.remove('sn-flag');
        delete element.dataset.reason;
        const {title} = flagged.get(element);
        if (title === null)
            element.removeAttribute('title');
        else
            element.title = title;
        flagged.delete(element);
    }

    /** Instead of the flags before: a list of [line, file, reason]. */
    function set(next) {
        list = next.map(([line, file, reason]) => ({line, name: cleaning.fileName(file), reason}));
        const wanted = places(list);
        for (const element of [...flagged.keys()]) {
            if (!wanted.has(element))
                take(element);
        }
        for (const [element, reason] of wanted) {
            if (flagged.get(element)?.reason !== reason || !element.classList.contains('sn-flag'))
                put(element, reason);
        }
    }

    /** The blocks of these lines are made anew, and those behind moved by so many lines; what is flagged there is found again. */
    function follow(first, last, shift) {
        if (list.length === 0)
            return;
        for (const flag of list) {
            if (flag.line > last - shift)
                flag.line += shift;
        }
        for (const element of [...flagged.keys()]) {
            if (!element.isConnected)
                flagged.delete(element);
        }
        for (const [element, reason] of places(list.filter(({line}) => line >= first && line <= last)))
            put(element, reason);
    }

    function clear() {
        flagged = new Map();
    }

    return {set, follow, clear};
})();
