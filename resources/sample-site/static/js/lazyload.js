// Figures name their picture in data-src, as the Academic theme has it; it is loaded when it comes near the window.
(function () {
  "use strict";
  const load = (image) => { image.src = image.dataset.src; };
  const images = document.querySelectorAll("img.lazyload[data-src]");
  if (!("IntersectionObserver" in window)) {
    images.forEach(load);
    return;
  }
  const watch = new IntersectionObserver((entries) => {
    entries.filter((entry) => entry.isIntersecting).forEach((entry) => {
      load(entry.target);
      watch.unobserve(entry.target);
    });
  }, { rootMargin: "600px" });
  images.forEach((image) => watch.observe(image));
})();
