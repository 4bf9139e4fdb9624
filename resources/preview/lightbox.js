// A picture as large as the window, as the theme's lightbox shows it: a click or Escape closes it, in a group the arrow keys and two buttons
// lead to the next one.
'use strict';

const lightbox = (() => {
    const create = Document.prototype.createElement.bind(document);

    let words = {};
    let frame = null;
    /** [{address, fallback, alt, caption}] */
    let pictures = [];
    let current = 0;

    function close() {
        frame?.remove();
        frame = null;
    }

    function button(name, label, step) {
        const element = create('button');
        element.type = 'button';
        element.className = 'sn-' + name;
        element.setAttribute('aria-label', label);
        element.addEventListener('click', event => {
            event.stopPropagation();
            go(step);
        });
        return element;
    }

    function draw() {
        const {address, fallback, alt, caption} = pictures[current];
        const large = create('img');
        large.alt = alt;
        large.addEventListener('error', () => { large.src = fallback; }, {once: true});
        large.src = address;
        const text = create('p');
        text.textContent = caption;
        frame.setAttribute('aria-label', caption || alt || words.picture);
        frame.replaceChildren(large, text);
        if (pictures.length > 1) {
            const count = create('p');
            count.className = 'sn-count';
            count.textContent = current + 1 + ' / ' + pictures.length;
            frame.append(count, button('previous', words.previousPicture, -1), button('next', words.nextPicture, 1));
        }
    }

    function go(step) {
        current = (current + step + pictures.length) % pictures.length;
        draw();
    }

    /** Shows the picture `index` of a group, or of one. */
    function show(group, index) {
        close();
        pictures = group;
        current = index;
        frame = create('div');
        frame.className = 'sn-lightbox';
        frame.setAttribute('role', 'dialog');
        frame.addEventListener('click', close);
        draw();
        document.body.append(frame);
    }

    addEventListener('keydown', event => {
        if (frame === null)
            return;
        if (event.key === 'Escape')
            close();
        else if (event.key === 'ArrowLeft' && pictures.length > 1)
            go(-1);
        else if (event.key === 'ArrowRight' && pictures.length > 1)
            go(1);
        else
            return;
        event.preventDefault();
    });

    return {show, close, setWords: given => { words = given; }};
})();
