import type { EndpointName } from '../../contract/endpoints.ts';
import type { PeoplePort } from '../ports/people-port.ts';
import { askServer, type ClientOptions, type Request } from './client.ts';

/** The people port, built from the contract's table of endpoints. */
export function createPeopleClient(options: ClientOptions = {}): PeoplePort {
  const ask = <Name extends EndpointName>(name: Name, request: Request<Name> = {}) => askServer(options, name, request);
  const of = (person: string) => ({ person });
  return {
    signInWays: () => ask('signInWays'),
    session: () => ask('session'),
    signIn: (body) => ask('signIn', { body }),
    signOut: () => ask('signOut'),
    readLink: (token) => ask('readLink', { body: { token } }),
    signUp: (body) => ask('signUp', { body }),
    resetPassword: (body) => ask('resetPassword', { body }),
    changePassword: async (body) => (await ask('changePassword', { body })).ended,
    listSessions: async () => (await ask('listSessions')).sessions,
    endSession: (session) => ask('endSession', { path: { session } }),
    setLanguage: (language) => ask('setLanguage', { body: { language } }),
    setPersonalMail: (isOn) => ask('setPersonalMail', { body: { isOn } }),
    listPeople: async () => (await ask('listPeople')).people,
    listClassifiers: async () => (await ask('listClassifiers')).classifiers,
    setGrants: (person, grants) => ask('setGrants', { path: of(person), body: { grants: [...grants] } }),
    setPersonState: (person, state) => ask('setPersonState', { path: of(person), body: { state } }),
    endPersonSessions: (person) => ask('endPersonSessions', { path: of(person) }),
    previewErasure: (person) => ask('previewErasure', { path: of(person) }),
    erasePerson: (person, name, because) => ask('erasePerson', { path: of(person), body: { name, because } }),
    handOver: (person, to) => ask('handOver', { path: of(person), body: { to } }),
    giveReset: (person) => ask('giveReset', { path: of(person) }),
    invite: (grants) => ask('invite', { body: { grants: [...grants] } }),
    listInvitations: async () => (await ask('listInvitations')).invitations,
    withdrawInvitation: (invitation) => ask('withdrawInvitation', { path: { invitation } }),
    beginOpenId: async (body) => (await ask('beginOpenId', { body })).address,
    endOpenId: () => ask('endOpenId'),
    signInByCode: (code) => ask('signInByCode', { body: { code } }),
    signInByToken: (body) => ask('signInByToken', { body }),
    listRoleMappings: async () => (await ask('listRoleMappings')).mappings,
    setRoleMappings: async (mappings) => (await ask('setRoleMappings', { body: { mappings: [...mappings] } })).mappings,
    listKeys: async () => (await ask('listKeys')).keys,
    makeKey: (body) => ask('makeKey', { body }),
    rotateKey: (key, body) => ask('rotateKey', { path: { key }, body }),
    revokeKey: (key) => ask('revokeKey', { path: { key } }),
    setKeyGrants: (key, grants) => ask('setKeyGrants', { path: { key }, body: { grants: [...grants] } }),
    setKeyLimits: (key, body) => ask('setKeyLimits', { path: { key }, body }),
  };
}
