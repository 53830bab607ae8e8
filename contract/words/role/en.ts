export const en = {
  viewer: 'viewer',
  corrector: 'corrector',
  approver: 'approver',
  controller: 'controller',
  admin: 'admin',
};
