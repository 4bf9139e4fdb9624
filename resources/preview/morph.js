// Makes nodes equal to others by changing only what differs, so that what stays the same keeps its state.
'use strict';

const morph = (() => {
    function attributes(to, from) {
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

    function node(to, from) {
        if (to.nodeType !== from.nodeType || to.nodeName !== from.nodeName) {
            to.replaceWith(from);
        } else if (to.nodeType !== Node.ELEMENT_NODE) {
            if (to.data !== from.data)
                to.data = from.data;
        } else {
            attributes(to, from);
            children(to, from);
        }
    }

    /** Makes the children of `to` equal to those of `from`, keeping every node that need not change. */
    function children(to, from) {
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
            node(removed[i], added[i]);
        for (const each of removed.slice(pairs))
            each.remove();
        for (const each of added.slice(pairs))
            to.insertBefore(each, behind);
    }

    return {children};
})();
