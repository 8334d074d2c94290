// What a server gets in place of the element's shell: there is no page to define an element on. Browsers never load it.
export {};
