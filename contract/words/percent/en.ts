export const en = { share: '{share} %', less: 'under {share} %', more: 'over {share} %' };
