/** Browsers lay pages out and jsdom does not; Fluent gives the keyboard only to what is laid out. */
Object.defineProperty(HTMLElement.prototype, 'offsetParent', {
  get(this: HTMLElement) {
    return this.parentElement;
  },
});
document.body.getBoundingClientRect = () => ({ x: 0, y: 0, width: 1_440, height: 860 }) as DOMRect;
