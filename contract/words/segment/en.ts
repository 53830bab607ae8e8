export const en = { anotherClass: '(another class)' };
