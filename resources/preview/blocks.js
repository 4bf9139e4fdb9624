// The blocks of the page, in the order of their lines, and where they are. In the document they stand in groups, for Chromium lays out and watches each
// element whose content it leaves out: of a long page it leaves out whole groups. A block never moves once it stands; a group that comes in
// between stands inside another one.
'use strict';

const blocks = (() => {
    const create = Document.prototype.createElement.bind(document);
    const main = create('main');
    /** {element, first, last} with lines of the body, 1-based. */
    let list = [];
    /** The elements of blocks, those of old ones among them. */
    const own = new WeakSet();

    /** A block's element, not yet in the document. */
    function newElement(content) {
        const element = create('div');
        element.className = 'sn-block';
        element.append(content);
        own.add(element);
        return element;
    }

    /** So many blocks are put into one group. */
    const groupSize = 24;
    /** From how many blocks on groups out of view are left out of layout. */
    const many = 72;

    // --- Groups -----------------------------------------------------------------------------------------------------------------------

    function isGroup(element) {
        return element.classList.contains('sn-group');
    }

    /** A guess at the height of what nobody has seen yet, in pixels: the scroll bar goes by it. */
    function guess(html) {
        return 24 + 29 * Math.ceil(html.length / 120);
    }

    function newGroup(made) {
        const group = create('div');
        group.className = 'sn-group';
        group.style.setProperty('--height', made.reduce((sum, {html}) => sum + guess(html ?? ''), 0) + 'px');
        group.append(...made.map(({element}) => element));
        return group;
    }

    /** Puts new elements, {element, html}, in front of the block `behind`; null: at the end. */
    function insert(made, behind) {
        if (made.length <= groupSize) {
            const last = main.lastElementChild;
            if (behind !== null) {
                behind.before(...made.map(({element}) => element));
                return;
            }
            if (last !== null && last.childElementCount + made.length <= 2 * groupSize) {
                last.append(...made.map(({element}) => element));
                return;
            }
        }
        // Where the place is between two groups, the new ones stand beside them.
        while (behind !== null && behind.parentNode !== main && behind.previousElementSibling === null)
            behind = behind.parentNode;
        const parent = behind === null ? main : behind.parentNode;
        for (let i = 0; i < made.length; i += groupSize)
            parent.insertBefore(newGroup(made.slice(i, i + groupSize)), behind);
    }

    function remove(element) {
        const group = element.parentNode;
        element.remove();
        if (group !== main && group.firstElementChild === null)
            remove(group);
    }

    // --- Places -----------------------------------------------------------------------------------------------------------------------

    /** The first element of `elements` that ends below `y` of the window; undefined for none. */
    function firstBelow(elements, y) {
        let low = 0;
        let high = elements.length;
        while (low < high) {
            const middle = (low + high) >> 1;
            if (elements[middle].getBoundingClientRect().bottom <= y)
                low = middle + 1;
            else
                high = middle;
        }
        return elements[low];
    }

    /** The index of an element that is a block. */
    function indexOf(element) {
        let low = 0;
        let high = list.length - 1;
        while (low < high) {
            const middle = (low + high) >> 1;
            const other = list[middle].element;
            if (other !== element && other.compareDocumentPosition(element) & Node.DOCUMENT_POSITION_FOLLOWING)
                low = middle + 1;
            else
                high = middle;
        }
        return low;
    }

    /** The index of the first block that ends below `y` of the window; the number of blocks for none. */
    function indexAt(y) {
        let found = main;
        do
            found = firstBelow(found.children, y);
        while (found !== undefined && isGroup(found));
        return found === undefined ? list.length : indexOf(found);
    }

    /** The index of the block that the line belongs to, or that stands before it; -1 for none. */
    function indexOfLine(line) {
        let low = 0;
        let high = list.length;
        while (low < high) {
            const middle = (low + high) >> 1;
            if (list[middle].first <= line)
                low = middle + 1;
            else
                high = middle;
        }
        return low - 1;
    }

    // Between the lines of two blocks, and inside one, places follow lines evenly. The header belongs to the first block.
    function topOf(index) {
        return index === 0 ? 0 : list[index].element.getBoundingClientRect().top + scrollY;
    }

    function bottomOf(index) {
        return list[index].element.getBoundingClientRect().bottom + scrollY;
    }

    function between(value, fromLow, fromHigh, toLow, toHigh) {
        return fromHigh > fromLow ? toLow + (value - fromLow) / (fromHigh - fromLow) * (toHigh - toLow) : toLow;
    }

    /** Where in the document a line (with a fraction) is shown. */
    function yOfLine(line) {
        const index = indexOfLine(line);
        if (index < 0)
            return 0;
        const {first, last} = list[index];
        if (line <= last + 1 || index + 1 === list.length)
            return between(Math.min(line, last + 1), first, last + 1, topOf(index), bottomOf(index));
        return between(line, last + 1, list[index + 1].first, bottomOf(index), topOf(index + 1));
    }

    /** The line (with a fraction) that is shown at a place of the document. */
    function lineOfY(y) {
        if (list.length === 0)
            return 1;
        const index = indexAt(y - scrollY);
        if (index === list.length)
            return list[index - 1].last + 1;
        const {first, last} = list[index];
        const top = topOf(index);
        if (y >= top)
            return between(y, top, bottomOf(index), first, last + 1);
        return between(y, bottomOf(index - 1), top, list[index - 1].last + 1, first);
    }

    /**
     * From the group before that line on, everything gets its true height, a window's height and more; else a place could be out of reach behind a guess that
     * is too low. What is returned undoes it.
     */
    function layOut(line) {
        let element = list[Math.max(0, indexOfLine(line))]?.element ?? null;
        while (element !== null && element.parentNode !== main)
            element = element.parentNode;
        const seen = [];
        for (let height = 0, group = element?.previousElementSibling ?? element; group !== null && height < 3 * innerHeight;
            group = group.nextElementSibling) {
            group.classList.add('sn-whole');
            seen.push(group);
            height += group === element?.previousElementSibling ? 0 : group.getBoundingClientRect().height;
        }
        return () => seen.forEach(group => group.classList.remove('sn-whole'));
    }

    // --- Changing ---------------------------------------------------------------------------------------------------------------------

    /**
     * The `removed` blocks from `first` on give way to `pieces`: {element, html, first, last} in their order, where those without `html` stand
     * there already. The blocks behind move by `shift` lines.
     */
    function replace(first, removed, pieces, shift) {
        const kept = new Set(pieces.map(({element}) => element));
        const behind = list.slice(first + removed);
        const gone = list.slice(first, first + removed).filter(({element}) => !kept.has(element));
        // Backwards, so that each run of new ones finds the one behind it in place.
        let next = behind[0]?.element ?? null;
        let run = [];
        for (const piece of pieces.slice().reverse()) {
            if (piece.element.parentNode === null) {
                run.unshift(piece);
                continue;
            }
            insert(run, next);
            run = [];
            next = piece.element;
        }
        insert(run, next);
        gone.forEach(({element}) => remove(element));
        if (shift !== 0) {
            for (const block of behind) {
                block.first += shift;
                block.last += shift;
            }
        }
        list = [...list.slice(0, first), ...pieces.map(piece => ({element: piece.element, first: piece.first, last: piece.last})), ...behind];
        main.classList.toggle('sn-long', list.length > many);
    }

    function clear() {
        main.replaceChildren();
        list = [];
    }

    /** The block that an element of the page stands in; undefined for none. */
    function around(element) {
        // By what they are, for a page can give its own elements the class of ours.
        while (element !== null && !own.has(element))
            element = element.parentNode;
        return element === null || !main.contains(element) ? undefined : list[indexOf(element)];
    }

    return {main, newElement, replace, clear, around, indexAt, indexOfLine, bottomOf, layOut, yOfLine, lineOfY,
        at: index => list[index], slice: (from, to) => list.slice(from, to), get length() { return list.length; }};
})();
