export const de = { buttons: 'Schaltflächen des Add-Ins' };
